<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
 <context>
  <name>AddressKeepingDialog</name>
  <message numerus="yes">
   <source>%n damaged data file(s) lie(s) in {folder}, set aside since {since}. Addresses are in there too; each file is deleted {days} days after it was set aside.</source>
   <translation>
    <numerusform>%n damaged data file lies in {folder}, set aside on {since}. Addresses are in there too; it is deleted {days} days after it was set aside.</numerusform>
    <numerusform>%n damaged data files lie in {folder}, the oldest set aside on {since}. Addresses are in there too; each file is deleted {days} days after it was set aside.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CarrierDialog</name>
  <message numerus="yes">
   <source>Another carrier for %n order(s)</source>
   <translation>
    <numerusform>Another carrier for %n order</numerusform>
    <numerusform>Another carrier for %n orders</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ConnectionVerdict</name>
  <message numerus="yes">
   <source>This computer's clock is %n minute(s) fast. Switch on automatic time.</source>
   <translation>
    <numerusform>This computer's clock is %n minute fast. Switch on automatic time.</numerusform>
    <numerusform>This computer's clock is %n minutes fast. Switch on automatic time.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>This computer's clock is %n minute(s) slow. Switch on automatic time.</source>
   <translation>
    <numerusform>This computer's clock is %n minute slow. Switch on automatic time.</numerusform>
    <numerusform>This computer's clock is %n minutes slow. Switch on automatic time.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DraftPaste</name>
  <message numerus="yes">
   <source>%n cell(s) filled.</source>
   <translation>
    <numerusform>%n cell filled.</numerusform>
    <numerusform>%n cells filled.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n row(s) not: the order is not waiting for a shipment.</source>
   <translation>
    <numerusform>%n row not: the order is not waiting for a shipment.</numerusform>
    <numerusform>%n rows not: the orders are not waiting for a shipment.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n row(s) not: no such order in this shop.</source>
   <translation>
    <numerusform>%n row not: no such order in this shop.</numerusform>
    <numerusform>%n rows not: no such orders in this shop.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n row(s) not: they reach below the last order.</source>
   <translation>
    <numerusform>%n row not: it reaches below the last order.</numerusform>
    <numerusform>%n rows not: they reach below the last order.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n row(s) only in part: more columns than there are to the right.</source>
   <translation>
    <numerusform>%n row only in part: it has more columns than there are to the right.</numerusform>
    <numerusform>%n rows only in part: they have more columns than there are to the right.</numerusform>
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
   <source>Reading where %n order(s) go …</source>
   <translation>
    <numerusform>Reading where %n order goes …</numerusform>
    <numerusform>Reading where %n orders go …</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>A tracking page for %n order(s)</source>
   <translation>
    <numerusform>A tracking page for %n order</numerusform>
    <numerusform>A tracking page for %n orders</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n order(s) stay as they are: where they go could not be read, or the shop has no own method there.</source>
   <translation>
    <numerusform>%n order stays as it is: where it goes could not be read, or the shop has no own method there.</numerusform>
    <numerusform>%n orders stay as they are: where they go could not be read, or the shop has no own method there.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Clean the numbers of %n order(s)</source>
   <translation>
    <numerusform>Clean the number of %n order</numerusform>
    <numerusform>Clean the numbers of %n orders</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Send %n order(s) without a remark for the buyer</source>
   <translation>
    <numerusform>Send %n order without a remark for the buyer</numerusform>
    <numerusform>Send %n orders without a remark for the buyer</numerusform>
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
   <source>%n shipment(s) in its outbox are not settled:</source>
   <translation>
    <numerusform>%n shipment in its outbox is not settled:</numerusform>
    <numerusform>%n shipments in its outbox are not settled:</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ShipManyDialog</name>
  <message numerus="yes">
   <source>%n parcel(s) will be declared to the platform</source>
   <translation>
    <numerusform>%n parcel will be declared to the platform</numerusform>
    <numerusform>%n parcels will be declared to the platform</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them stand(s) under Needs attention.</source>
   <translation>
    <numerusform>%n of them stands under Needs attention.</numerusform>
    <numerusform>%n of them stand under Needs attention.</numerusform>
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
   <source>Sign-in: %n day(s) left</source>
   <translation>
    <numerusform>Sign-in: %n day left</numerusform>
    <numerusform>Sign-in: %n days left</numerusform>
   </translation>
  </message>
 </context>
</TS>
