<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
 <context>
  <name>AddressKeepingDialog</name>
  <message numerus="yes">
   <source>%Ln damaged data file(s) lie(s) in {folder}, set aside since {since}. Addresses are in there too; each file is deleted {days} days after it was set aside.</source>
   <translation>
    <numerusform>%Ln damaged data file lies in {folder}, set aside on {since}. Addresses are in there too; it is deleted {days} days after it was set aside.</numerusform>
    <numerusform>%Ln damaged data files lie in {folder}, the oldest set aside on {since}. Addresses are in there too; each file is deleted {days} days after it was set aside.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CarrierDialog</name>
  <message numerus="yes">
   <source>Another carrier for %Ln order(s)</source>
   <translation>
    <numerusform>Another carrier for %Ln order</numerusform>
    <numerusform>Another carrier for %Ln orders</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ConnectionVerdict</name>
  <message numerus="yes">
   <source>This computer's clock is %Ln minute(s) fast. Switch on automatic time.</source>
   <translation>
    <numerusform>This computer's clock is %Ln minute fast. Switch on automatic time.</numerusform>
    <numerusform>This computer's clock is %Ln minutes fast. Switch on automatic time.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>This computer's clock is %Ln minute(s) slow. Switch on automatic time.</source>
   <translation>
    <numerusform>This computer's clock is %Ln minute slow. Switch on automatic time.</numerusform>
    <numerusform>This computer's clock is %Ln minutes slow. Switch on automatic time.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DraftPaste</name>
  <message numerus="yes">
   <source>%Ln cell(s) filled.</source>
   <translation>
    <numerusform>%Ln cell filled.</numerusform>
    <numerusform>%Ln cells filled.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) not: the order is not waiting for a shipment.</source>
   <translation>
    <numerusform>%Ln row not: the order is not waiting for a shipment.</numerusform>
    <numerusform>%Ln rows not: the orders are not waiting for a shipment.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) not: no such order in this shop.</source>
   <translation>
    <numerusform>%Ln row not: no such order in this shop.</numerusform>
    <numerusform>%Ln rows not: no such orders in this shop.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) not: they reach below the last order.</source>
   <translation>
    <numerusform>%Ln row not: it reaches below the last order.</numerusform>
    <numerusform>%Ln rows not: they reach below the last order.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln row(s) only in part: more columns than there are to the right.</source>
   <translation>
    <numerusform>%Ln row only in part: it has more columns than there are to the right.</numerusform>
    <numerusform>%Ln rows only in part: they have more columns than there are to the right.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DoneWith</name>
  <message numerus="yes">
   <source>%Ln shipment(s) taken off this list</source>
   <translation>
    <numerusform>%Ln shipment taken off this list</numerusform>
    <numerusform>%Ln shipments taken off this list</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DueToday</name>
  <message numerus="yes">
   <source>%Ln order(s) must be shipped today</source>
   <translation>
    <numerusform>%Ln order must be shipped today</numerusform>
    <numerusform>%Ln orders must be shipped today</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln of them overdue.</source>
   <translation>
    <numerusform>%Ln of them is overdue.</numerusform>
    <numerusform>%Ln of them are overdue.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Exports</name>
  <message numerus="yes">
   <source>Writing %Ln order(s) …</source>
   <translation>
    <numerusform>Writing %Ln order …</numerusform>
    <numerusform>Writing %Ln orders …</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s) saved in {path}</source>
   <translation>
    <numerusform>%Ln order saved in {path}</numerusform>
    <numerusform>%Ln orders saved in {path}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>HistoryWindow</name>
  <message numerus="yes">
   <source>%Ln row(s) saved in {path}</source>
   <translation>
    <numerusform>%Ln row saved in {path}</numerusform>
    <numerusform>%Ln rows saved in {path}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ImportWindow</name>
  <message numerus="yes">
   <source>%Ln row(s)</source>
   <translation>
    <numerusform>%Ln row</numerusform>
    <numerusform>%Ln rows</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s) saved in {path}</source>
   <translation>
    <numerusform>%Ln order saved in {path}</numerusform>
    <numerusform>%Ln orders saved in {path}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Mending</name>
  <message numerus="yes">
   <source>Reading where %Ln order(s) go …</source>
   <translation>
    <numerusform>Reading where %Ln order goes …</numerusform>
    <numerusform>Reading where %Ln orders go …</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>A tracking page for %Ln order(s)</source>
   <translation>
    <numerusform>A tracking page for %Ln order</numerusform>
    <numerusform>A tracking page for %Ln orders</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln order(s) stay as they are: where they go could not be read, or the shop has no own method there.</source>
   <translation>
    <numerusform>%Ln order stays as it is: where it goes could not be read, or the shop has no own method there.</numerusform>
    <numerusform>%Ln orders stay as they are: where they go could not be read, or the shop has no own method there.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Clean the numbers of %Ln order(s)</source>
   <translation>
    <numerusform>Clean the number of %Ln order</numerusform>
    <numerusform>Clean the numbers of %Ln orders</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Send %Ln order(s) without a remark for the buyer</source>
   <translation>
    <numerusform>Send %Ln order without a remark for the buyer</numerusform>
    <numerusform>Send %Ln orders without a remark for the buyer</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PaperWindow</name>
  <message numerus="yes">
   <source>%Ln of these orders have no address here yet.</source>
   <translation>
    <numerusform>%Ln of these orders has no address here yet.</numerusform>
    <numerusform>%Ln of these orders have no address here yet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Fetching %Ln address(es) …</source>
   <translation>
    <numerusform>Fetching %Ln address …</numerusform>
    <numerusform>Fetching %Ln addresses …</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PartingDialog</name>
  <message numerus="yes">
   <source>%Ln shipment(s) in its outbox are not settled:</source>
   <translation>
    <numerusform>%Ln shipment in its outbox is not settled:</numerusform>
    <numerusform>%Ln shipments in its outbox are not settled:</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ShipManyDialog</name>
  <message numerus="yes">
   <source>%Ln parcel(s) will be declared to the platform</source>
   <translation>
    <numerusform>%Ln parcel will be declared to the platform</numerusform>
    <numerusform>%Ln parcels will be declared to the platform</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln of them stand(s) under Needs attention.</source>
   <translation>
    <numerusform>%Ln of them stands under Needs attention.</numerusform>
    <numerusform>%Ln of them stand under Needs attention.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ShopBinding</name>
  <message numerus="yes">
   <source>%Ln order(s)</source>
   <translation>
    <numerusform>%Ln order</numerusform>
    <numerusform>%Ln orders</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ShopListModel</name>
  <message numerus="yes">
   <source>signed in for %n day(s)</source>
   <translation>
    <numerusform>signed in for %n day</numerusform>
    <numerusform>signed in for %n days</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SignInNotice</name>
  <message numerus="yes">
   <source>Sign-in: %Ln day(s) left</source>
   <translation>
    <numerusform>Sign-in: %Ln day left</numerusform>
    <numerusform>Sign-in: %Ln days left</numerusform>
   </translation>
  </message>
 </context>
</TS>
